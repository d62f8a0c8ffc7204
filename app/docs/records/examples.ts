/** A record as it is hashed; the test of the chain computes the text anew. */
export const EXAMPLE_RECORD =
  '{"account":"0190b8a2-7f4e-7c11-8f0a-3d2c5e6f7a8b","fee":"3.20","feeCurrency":"USD","id":"a-1","kind":"fill","price":"64120.00","qty":"0.50","seq":1,"side":"buy","symbol":"BTCUSD","ts":"2026-01-02T09:31:00.000Z"}';

export const COMMANDS = `npm run verify-chain -- records.jsonl        an exported record
npm run verify-chain -- proof.json ebf1de…   the proof of an event, and a root that you kept
npm run verify-chain                         every record of your own installation`;
