import { expect, test } from "vitest";
import { ACTS_OF } from "@/components/admin/version-acts";
import { VersionStatus } from "@/lib/generated/prisma/enums";
import { planVersionChange, VERSION_ACTS } from "@/lib/indicators/plan-version-change";

const curator = { isOwner: false, isCurator: true };

test.each(Object.values(VersionStatus))("a %s version offers exactly what the rules allow", (status) => {
  const allowed = VERSION_ACTS.filter((act) => {
    try {
      planVersionChange({ act, actor: curator, version: { status, yankedAt: null, hasPassedGates: true } });
      return true;
    } catch {
      return false;
    }
  });
  expect(ACTS_OF[status].toSorted()).toEqual(allowed.toSorted());
});
