"use client";

import type { ResultFile } from "@/components/indicator/result-files";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Saves a file that is made when it is asked for. */
export function DownloadButton({ make, children }: { make: () => ResultFile; children: string }) {
  function save() {
    const { name, type, text } = make();
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The browser has its own hold on the file once the click is handled.
    setTimeout(() => URL.revokeObjectURL(address), 0);
  }
  return (
    <Button size="sm" onClick={save}>
      <Icon name="down" />
      {children}
    </Button>
  );
}
