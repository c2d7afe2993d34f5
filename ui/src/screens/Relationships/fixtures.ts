// Everyone for tests and for looking at it: five that go on, one paused, two that have ended, one of them early; long names,
// five people in a group. Must not hold: rules.
import type { TodayView } from '../../ipc/gen/TodayView';
import { gwen, TODAY, tomasz } from '../Path/fixtures';
import { five, standing } from '../Today/fixtures';

const nia = {
  ...tomasz,
  id: 'r6',
  name: 'Nia Bevan',
  firstName: 'Nia',
  state: 'paused',
} as const;
const group = {
  ...tomasz,
  id: 'r7',
  name: 'Idris Vaughan, Sian Rees, Nia, 林小雨, ليلى حداد',
  firstName: 'Idris, Sian, Nia, 林小雨, ليلى',
  kind: 'group',
  state: 'ended',
  ended: '2026-01-30',
} as const;
const peer = { ...gwen, id: 'r8', name: 'Marta 🌿', firstName: 'Marta', role: 'both' } as const;

const [first, second, ...others] = five.relationships;
export const everyone: TodayView = {
  ...five,
  relationships: [
    { ...first!, contractReview: '2026-03-03', nextReview: '2026-05-01' },
    { ...second!, contractReview: TODAY },
    ...others,
    standing(nia, 2, { lastSession: '2025-12-18' }),
    standing(group, 4),
    standing({ ...peer, state: 'ended', ended: '2025-11-02', early: true }, 0),
  ],
};
