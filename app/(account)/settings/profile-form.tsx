"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import { useApiForm } from "@/components/use-api-form";
import type { Me } from "@/lib/users/schema";

type Values = Pick<Me, "displayName" | "handle" | "bio">;

export function ProfileForm({ me }: { me: Me }) {
  const router = useRouter();
  const toast = useToast();
  const { form, submit, pending, problem, shownAtField, errorOf } = useApiForm<Values, Me>({
    defaultValues: { displayName: me.displayName, handle: me.handle, bio: me.bio },
    request: (values) => ({ path: "/api/me", method: "PATCH", json: values }),
    onSuccess: ({ displayName, handle, bio }) => {
      form.reset({ displayName, handle, bio });
      toast({ title: "Your profile is saved." });
      router.refresh();
    },
  });
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" required error={errorOf("displayName")}>
          <Input
            autoComplete="name"
            maxLength={60}
            {...form.register("displayName", { required: "Write the name others should see." })}
          />
        </Field>
        <Field label="Handle" required error={errorOf("handle")} hint="3 to 30 letters, figures, - or _.">
          <Input
            autoComplete="nickname"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={30}
            {...form.register("handle", { required: "Choose a handle." })}
          />
        </Field>
      </div>
      <Field label="About you" note="optional" error={errorOf("bio")} hint="At most 2,000 characters.">
        <Textarea maxLength={2_000} {...form.register("bio")} />
      </Field>
      <FormError problem={problem} shownAtField={shownAtField} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          Save
        </Button>
      </div>
    </form>
  );
}
