-- What is earned or paid beside trades: the amount has a sign. The other kinds stay as they were.
ALTER TABLE account_event DROP CONSTRAINT account_event_flow;
ALTER TABLE account_event ADD CONSTRAINT account_event_flow CHECK ((kind IN ('deposit', 'withdrawal', 'fee', 'income')) = (amount IS NOT NULL) AND (amount IS NULL) = (currency IS NULL));
ALTER TABLE account_event DROP CONSTRAINT account_event_amounts;
ALTER TABLE account_event ADD CONSTRAINT account_event_amounts CHECK (qty > 0 AND qty < 'Infinity' AND price > 0 AND price < 'Infinity' AND (amount > 0 OR (kind = 'income' AND amount <> 0)) AND abs(amount) < 'Infinity' AND abs(fee) < 'Infinity');
