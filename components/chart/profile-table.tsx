"use client";

import { useState } from "react";
import { profileRows, type ShownProfile } from "@/components/chart/profile-rows";
import { volumeText } from "@/components/chart/volume-text";
import { formatNumber } from "@/components/ui/figure";
import { Table, Td, Th, Tr } from "@/components/ui/table";

const PLACES = { poc: "POC", area: "value area", outside: "" } as const;

/** The bins in figures, highest price first as on the chart. */
export function ProfileTable({ profile, measure, digits }: ShownProfile) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className="text-sm">
      <summary className="w-fit cursor-pointer text-xs text-ink-2 hover:text-ink">Bins as a table</summary>
      {/* A closed table is not made anew each time the chart is moved. */}
      {open && (
        <Table caption="Volume profile by price" className="mt-2 max-h-80 rounded-md border border-line">
          <thead>
            <tr>
              <Th numeric>From</Th>
              <Th numeric>To</Th>
              <Th numeric>Volume</Th>
              <Th>Place</Th>
              <Th numeric>
                <abbr title="Bars whose high–low touched the bin">Bars</abbr>
              </Th>
              <Th numeric>
                <abbr title="Volume of bars that closed at their open or above">Buy</abbr>
              </Th>
              <Th numeric>
                <abbr title="Volume of bars that closed below their open">Sell</abbr>
              </Th>
            </tr>
          </thead>
          <tbody>
            {profileRows(profile, measure)
              .map(({ low, high, volume, buy, sell, touches, place }, bin) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place in the profile.
                <Tr key={bin}>
                  <Td numeric>{formatNumber(low, digits)}</Td>
                  <Td numeric>{formatNumber(high, digits)}</Td>
                  <Td numeric>{volumeText(volume)}</Td>
                  <Td className="whitespace-nowrap text-ink-2">{PLACES[place]}</Td>
                  <Td numeric>{formatNumber(touches)}</Td>
                  <Td numeric>{volumeText(buy)}</Td>
                  <Td numeric>{volumeText(sell)}</Td>
                </Tr>
              ))
              .reverse()}
          </tbody>
        </Table>
      )}
    </details>
  );
}
