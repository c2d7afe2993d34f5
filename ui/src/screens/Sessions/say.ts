// What lives here: when and how a session is, in words, from its card and the core's today; and the draft that changes one.
// What must not: markup, ipc, the clock.
import { day, daysBetween, longDay } from '../../dates';
import type { SessionCard } from '../../ipc/gen/SessionCard';
import type { SessionDraft } from '../../ipc/gen/SessionDraft';
import { words } from '../../words';

const w = words.sessions;

/** The day and the time by this computer's clock. */
export const here = (card: SessionCard): { date: string; time: string } => card.here ?? card;

/** "today", "tomorrow", "Thursday 12 March", "12 March 2025". */
export function dayName(date: string, today: string): string {
  const ahead = daysBetween(today, date);
  if (ahead === 0) return w.today;
  if (ahead === 1) return w.tomorrow;
  if (ahead === -1) return w.yesterday;
  return date.slice(0, 4) === today.slice(0, 4) ? longDay(date) : day(date, today);
}

/** "today at 15:30"; planned in another zone, with the time there: "today at 15:30 (20:30 in Kathmandu)". */
export function whenOf(card: SessionCard, today: string): string {
  const at = w.at(dayName(here(card).date, today), here(card).time);
  return card.zone === null ? at : `${at} (${w.away(card.time, city(card.zone))})`;
}

/** "Session six, today at 15:30". */
export const named = (card: SessionCard, today: string): string => w.named(card.number, whenOf(card, today));

/** "Lord Howe", from "Australia/Lord_Howe". */
export const city = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** "in 28 minutes", "in twelve days", "began 5 minutes ago". Empty where the day says it already. */
export function until(card: SessionCard, today: string): string {
  const { startsIn, over } = card;
  const days = daysBetween(today, here(card).date);
  if (over) return days === 0 ? w.until.earlier : days === -1 ? w.yesterday : w.until.ago(-days);
  if (startsIn === 0) return w.now;
  if (startsIn < 0) return w.until.begun(-startsIn);
  if (startsIn < 60) return w.until.minutes(startsIn);
  if (days === 0) return w.until.hours(Math.round(startsIn / 60));
  return days === 1 ? w.tomorrow : w.until.days(days);
}

/** What to hand over to change a session. */
export const draftOf = (card: SessionCard): SessionDraft => ({
  id: card.id,
  relationship: card.relationship.id,
  date: card.date,
  time: card.time,
  zone: card.zone,
  minutes: card.minutes,
  method: card.method,
  place: card.place,
  worksheet: card.worksheet?.id ?? null,
});

/** Whether a place is a page on the web, to be opened. */
export const isLink = (place: string): boolean => /^https?:\/\/\S+$/i.test(place);
