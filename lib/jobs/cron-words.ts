const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const NUMBER = /^\d+$/;

/** A schedule as a person would say it; one that is not among the usual forms stays the expression it is. */
export function cronWords(cron: string): string {
  const [minute = "", hour = "", day = "", month = "", weekday = "", ...rest] = cron.trim().split(/\s+/);
  const everyDay = day === "*" && month === "*" && weekday === "*";
  if (rest.length > 0 || weekday === "") return cron;
  if (everyDay && hour === "*") return everyHour(minute) ?? cron;
  if (!NUMBER.test(minute) || !NUMBER.test(hour) || month !== "*") return cron;
  const at = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")} UTC`;
  if (everyDay) return `daily at ${at}`;
  if (day === "*" && NUMBER.test(weekday)) return `${WEEKDAYS[Number(weekday)] ?? weekday}s at ${at}`;
  if (NUMBER.test(day) && weekday === "*") return `on day ${day} of each month at ${at}`;
  return cron;
}

function everyHour(minute: string): string | undefined {
  const step = /^\*\/(\d+)$/.exec(minute)?.[1];
  if (minute === "*" || step === "1") return "every minute";
  if (step !== undefined && 60 % Number(step) === 0) return `every ${step} minutes`;
  if (NUMBER.test(minute)) return `every hour at minute ${minute}`;
  return undefined;
}
