-- Orders of paper accounts are worked bar by bar; what was cancelled by the venue says why.
ALTER TABLE trade_order ADD COLUMN worked_to TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE trade_order DROP CONSTRAINT trade_order_ended;
ALTER TABLE trade_order ADD CONSTRAINT trade_order_ended CHECK ((state IN ('open', 'partial')) = (ended_at IS NULL));
ALTER TABLE trade_order ADD CONSTRAINT trade_order_reason CHECK ((state <> 'rejected' OR reason IS NOT NULL) AND (reason IS NULL OR state IN ('rejected', 'cancelled')));
ALTER TABLE trade_order ADD CONSTRAINT trade_order_open_or_partial CHECK (state NOT IN ('open', 'partial') OR (state = 'partial') = (filled_qty > 0));
