import { isFee, isShare, type ProfileValues } from "@/components/provider/profile-values";
import { Field, Input, Select, Textarea } from "@/components/ui/field";
import type { ApiForm } from "@/components/use-api-form";

interface FieldsProps {
  form: ApiForm<ProfileValues>;
}

/** What a provider says about itself. */
export function ProfileWordsFields({ form: { form, errorOf } }: FieldsProps) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Public name" required error={errorOf("displayName")}>
          <Input
            autoComplete="off"
            maxLength={80}
            {...form.register("displayName", { required: "Write a name." })}
          />
        </Field>
        <Field label="Risk you take" error={errorOf("riskLevel")}>
          <Select {...form.register("riskLevel")}>
            <option value="low">Low: small losses expected</option>
            <option value="medium">Medium: noticeable losses expected</option>
            <option value="high">High: heavy losses expected</option>
          </Select>
        </Field>
      </div>
      <Field
        label="Strategy"
        required
        error={errorOf("strategy")}
        hint="What you trade, how and why it should work."
      >
        <Textarea
          rows={5}
          maxLength={2_000}
          {...form.register("strategy", { required: "Describe the strategy." })}
        />
      </Field>
      <Field label="About you" note="optional" error={errorOf("bio")}>
        <Textarea rows={3} maxLength={2_000} {...form.register("bio")} />
      </Field>
    </>
  );
}

/** What following costs. */
export function ProfileFeeFields({ form: { form, errorOf }, currency }: FieldsProps & { currency: string }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Monthly fee" error={errorOf("monthly")} hint="0 for none.">
        <Input
          numeric
          inputMode="decimal"
          suffix={currency}
          {...form.register("monthly", { validate: isFee(currency) })}
        />
      </Field>
      <Field
        label="Share of new profit"
        error={errorOf("share")}
        hint="0 to 30 %, above the high-water mark."
      >
        <Input numeric inputMode="decimal" suffix="%" {...form.register("share", { validate: isShare })} />
      </Field>
    </div>
  );
}
