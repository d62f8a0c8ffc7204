import type { Command } from "@/scripts/indicator/command";
import { checkCommand } from "@/scripts/indicator/commands/check";
import { newCommand } from "@/scripts/indicator/commands/new";
import { proveCommand } from "@/scripts/indicator/commands/prove";
import { publishCommand } from "@/scripts/indicator/commands/publish";
import { runCommand } from "@/scripts/indicator/commands/run";

/** In the order in which a developer meets them. */
export const COMMANDS: readonly Command[] = [
  newCommand,
  checkCommand,
  runCommand,
  proveCommand,
  publishCommand,
];
