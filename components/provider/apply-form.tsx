"use client";

import { useRouter } from "next/navigation";
import { ProfileFeeFields, ProfileWordsFields } from "@/components/provider/profile-fields";
import { askedFees, FIELD_BY_PATH, type ProfileValues } from "@/components/provider/profile-values";
import { Button } from "@/components/ui/button";
import { Field, Select } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";

export interface ApplyFormProps {
  initial: ProfileValues;
  accounts: readonly { id: string; label: string }[];
  currency: string;
}

/** Applies as a signal provider, or again after a rejection. */
export function ApplyForm({ initial, accounts, currency }: ApplyFormProps) {
  const router = useRouter();
  const toast = useToast();
  const bound = useApiForm<ProfileValues>({
    defaultValues: initial,
    request: (values) => {
      const { monthly: _monthly, share: _share, ...words } = values;
      return { path: "/api/marketplace/apply", json: { ...words, ...askedFees(values, currency) } };
    },
    fieldByPath: FIELD_BY_PATH,
    idempotent: true,
    onSuccess: () => {
      toast({ title: "Your application was sent." });
      router.refresh();
    },
  });
  const { form, submit, pending, problem, shownAtField, errorOf } = bound;
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field
        label="Record"
        required
        error={errorOf("tradingAccountId")}
        hint="Its whole record becomes public once you are listed. It cannot be exchanged afterwards."
      >
        <Select {...form.register("tradingAccountId", { required: "Choose an account." })}>
          {accounts.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <ProfileWordsFields form={bound} />
      <ProfileFeeFields form={bound} currency={currency} />
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Apply
        </Button>
      </div>
    </form>
  );
}
