// Every word of the question bank: its screen, and the bank at hand beside an answer. What must not live here: the
// questions themselves (content), logic.
import { capital, counted, inWords } from './numbers';

export const questions = {
  hint: 'For when your own questions run out. Each family is good for one moment; borrow what fits, and put it in your own words.',
  day: {
    margin: 'Today’s question',
    write: 'Write about this',
  },
  find: {
    margin: 'Find',
    label: 'Find a question',
    starred: 'Only starred',
    count: (n: number) => capital(counted(n, 'question', 'questions')),
    all: (n: number, families: number) =>
      `${capital(counted(n, 'question', 'questions'))} in ${counted(families, 'family', 'families')}`,
    none: (find: string) => `No question with “${find}”. Try one word of it, or the name of a family.`,
    noneStarred: (find: string) => `No starred question with “${find}”.`,
    noStars: 'Nothing is starred yet. Star a question, and it is here whenever you need it in a hurry.',
    clear: 'Show them all',
  },
  star: 'Star',
  starred: 'Starred',
  starOf: (question: string) => `Star: ${question}`,
  starredOf: (question: string) => `Starred: ${question}`,
  told: { starred: 'Starred.', unstarred: 'No longer starred.', kept: 'Saved.' },
  own: {
    add: 'Add your own',
    addTo: (family: string) => `Add your own to ${family}`,
    label: (family: string) => `Your question, in ${family}`,
    change: 'Change',
    changeOf: (text: string) => `Change: ${text}`,
    delete: 'Delete',
    deleteOf: (text: string) => `Delete: ${text}`,
    keep: 'Keep it',
    leave: 'Leave it',
    mine: 'yours',
    empty: 'Nothing in here yet.',
  },
  family: {
    margin: 'A family of your own',
    say: 'Questions you have heard somebody ask, or ask yourself, together under a name of your own.',
    add: 'Begin a family',
    label: 'What will you call it?',
    rename: 'Rename',
    renameOf: (title: string) => `Rename: ${title}`,
    delete: 'Delete the family',
    deleteOf: (title: string) => `Delete the family: ${title}`,
  },
  gone: {
    question: (text: string) => `“${text}” is deleted.`,
    family: (title: string, questions: number) =>
      questions === 0
        ? `“${title}” is deleted.`
        : `“${title}” is deleted, with ${questions === 1 ? 'its question' : `its ${inWords(questions)} questions`}.`,
    undo: 'Undo',
    undoOf: (what: string) => `Undo: bring back “${what}”`,
    back: (what: string) => `“${what}” is back.`,
  },
  /** The bank at hand, beside an answer. */
  bank: {
    title: 'Question bank',
    open: 'Find a question',
    openFor: (label: string) => `for ${label}`,
    close: 'Close the question bank',
    hint: 'Arrow keys and Enter put a question into your answer, where you were writing.',
    family: 'Family',
    every: 'Every family',
    starred: 'Starred',
    find: 'Find',
    add: 'Add',
    addOf: (question: string) => `Add: ${question}`,
    added: 'Added',
    addedOf: (question: string) => `Added: ${question}`,
    none: (find: string) => `No question with “${find}”.`,
    noStars: 'Nothing is starred yet.',
    write: 'Write your own',
  },
};
