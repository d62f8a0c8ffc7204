"use client";

import { useRouter } from "next/navigation";
import { ProfileFeeFields, ProfileWordsFields } from "@/components/provider/profile-fields";
import { askedFees, FIELD_BY_PATH, type ProfileValues } from "@/components/provider/profile-values";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";

export interface EditFormProps {
  providerId: string;
  initial: ProfileValues;
  /** The words of the profile, or its fees in this currency. */
  part: "words" | { feesIn: string };
}

/** Changes one part of an own profile. */
export function EditForm({ providerId, initial, part }: EditFormProps) {
  const router = useRouter();
  const toast = useToast();
  const bound = useApiForm<ProfileValues>({
    defaultValues: initial,
    request: (values) => ({
      path: `/api/marketplace/traders/${providerId}`,
      method: "PATCH",
      json: part === "words" ? wordsOf(values) : askedFees(values, part.feesIn),
    }),
    fieldByPath: FIELD_BY_PATH,
    onSuccess: () => {
      toast({ title: part === "words" ? "Your profile was changed." : "Your fees were changed." });
      router.refresh();
    },
  });
  const { submit, pending, problem, shownAtField } = bound;
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {part === "words" ? (
        <ProfileWordsFields form={bound} />
      ) : (
        <ProfileFeeFields form={bound} currency={part.feesIn} />
      )}
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" pending={pending}>
          {part === "words" ? "Save" : "Set the fees"}
        </Button>
      </div>
    </form>
  );
}

function wordsOf({ displayName, bio, strategy, riskLevel }: ProfileValues) {
  return { displayName, bio, strategy, riskLevel };
}
