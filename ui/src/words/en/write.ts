// The words of Write: all there is to write, by group. What an instrument asks is in content/.
import type { Group } from '../../ipc/gen/Group';

const groups: Record<Group, string> = {
  beginning: 'Beginning',
  contract: 'What you agree',
  sessions: 'Meetings',
  goals: 'Goals',
  learning: 'Learning',
  feedback: 'Feedback',
  review: 'Looking back',
  practice: 'As a mentor',
  scheme: 'Starting a small scheme',
  own: 'Your own',
};

export const write = {
  title: (who: string | null) => (who === null ? 'Write something' : `Write something with ${who}`),
  hint: 'Take what helps today. You can stop at any question and come back to it.',
  groups,
};
