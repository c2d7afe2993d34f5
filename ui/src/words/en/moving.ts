// The words of Moving, between one phase and another. What must not live here: the questions (content/), what is said once
// the step is taken (path.ts).
import { lower } from './numbers';

export const moving = {
  waiting: 'From one phase to another',
  on: (to: string) => `On to ${lower(to)}`,
  back: (to: string) => `Back to ${lower(to)}`,
  stays: (from: string) => `What you did in ${lower(from)} stays where it is.`,
  backIsUsual: 'Most pairs walk back at some point: a goal changes as you talk about it.',
  margin: 'Before you go',
  lead: (from: string) =>
    `Some questions on ${lower(from)}. Answer none, one or all; what you write stands under the path, with the day.`,
  goOn: (to: string) => `Move on to ${lower(to)}`,
  goBack: (to: string) => `Go back to ${lower(to)}`,
  going: 'Walking…',
  stay: (from: string) => `Stay in ${lower(from)}`,
  here: (to: string) => `You are in ${lower(to)} already.`,
  toPath: 'Go to the path',
};
