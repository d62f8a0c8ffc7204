/** The records of the reference's vectors (copy-trading §6.1), canonical text in the order of their chain. */
export const REFERENCE_RECORDS = [
  '{"account":"acc_1","price":"64120.00","qty":"0.50","seq":1,"side":"buy","symbol":"BTCUSDT","ts":"2026-01-02T09:31:00.000Z"}',
  '{"account":"acc_1","price":"64500.00","qty":"0.50","seq":2,"side":"sell","symbol":"BTCUSDT","ts":"2026-01-02T11:00:00.000Z"}',
  '{"account":"acc_1","price":"3300.10","qty":"2.00","seq":3,"side":"buy","symbol":"ETHUSDT","ts":"2026-01-03T00:00:05.000Z"}',
] as const;

/** The chain hash after each of them. */
export const REFERENCE_CHAIN = [
  "618604ffba7a3bedabb8b09111d4fe81de0c800572e3192837a4c85e5a9cd54c",
  "3494d28d849fd0761edc2e6599369dfcdd9b8688b35cb5b55cbcce2cdc05a139",
  "9f487514599d9dfe5b369d14c6e2e4a348627dd5de6dd79abac0bd194919d242",
] as const;

/** Their leaf hashes, the hash over the first two, and the root over all. */
export const REFERENCE_LEAVES = [
  "466215ec7f041fb03007de8ed63dac24c197e2370c0a836f8e721f81dd1f4b4a",
  "2241e4f80041f0dd7d0ca890c8c50b818fea9dc197f26bb4a938a985f76dbf8c",
  "43e9f7bdcb7ed942ed2714fe4dd094b7f23f878940b940b7349a12fdd80935fc",
] as const;
export const REFERENCE_NODE_01 = "538c4ad42552afd8176bcd4359a227c327f38e2fe1ad0188e4c1a9e5d8024dfa";
export const REFERENCE_ROOT = "ebf1de7b1b29fba05d1f93b4602a0b006e76fb3bf5f768129a8f811b89b9a1d6";
