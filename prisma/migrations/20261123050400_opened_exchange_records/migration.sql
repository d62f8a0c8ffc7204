-- A record of an exchange begins with the balances that no event explains.
ALTER TABLE exchange_connection ADD COLUMN opened_at TIMESTAMPTZ(3);
