-- Instruments that only the events of accounts name have no candles of their own and are nobody's symbol.
ALTER TABLE "instrument" ADD COLUMN "listed" BOOLEAN NOT NULL DEFAULT true;
