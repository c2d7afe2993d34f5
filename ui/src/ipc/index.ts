// The window's only door to the core: one typed function a command, the file dialogs, the close request.
// The only folder that imports @tauri-apps/*. What must not live here: words for a person, screen state, retries.
import { Channel } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWindow } from '@tauri-apps/api/window';
import { call } from './call';
import type { About } from './gen/About';
import type { ActionCard } from './gen/ActionCard';
import type { ActionDraft } from './gen/ActionDraft';
import type { ActionState } from './gen/ActionState';
import type { ActionsView } from './gen/ActionsView';
import type { Answers } from './gen/Answers';
import type { BackedUp } from './gen/BackedUp';
import type { BinView } from './gen/BinView';
import type { CalendarRequest } from './gen/CalendarRequest';
import type { CalendarWritten } from './gen/CalendarWritten';
import type { Reminder } from './gen/Reminder';
import type { ContractSide } from './gen/ContractSide';
import type { ContractView } from './gen/ContractView';
import type { Draft } from './gen/Draft';
import type { EntryView } from './gen/EntryView';
import type { Erasing } from './gen/Erasing';
import type { FamilyDraft } from './gen/FamilyDraft';
import type { FormFile } from './gen/FormFile';
import type { FormSaved } from './gen/FormSaved';
import type { FormsView } from './gen/FormsView';
import type { FormView } from './gen/FormView';
import type { GoalDraft } from './gen/GoalDraft';
import type { GoalState } from './gen/GoalState';
import type { GoalsView } from './gen/GoalsView';
import type { HistoryView } from './gen/HistoryView';
import type { InRow } from './gen/InRow';
import type { Instrument } from './gen/Instrument';
import type { JournalSettings } from './gen/JournalSettings';
import type { JournalView } from './gen/JournalView';
import type { KeysView } from './gen/KeysView';
import type { LibraryView } from './gen/LibraryView';
import type { MilestoneDraft } from './gen/MilestoneDraft';
import type { MyActions } from './gen/MyActions';
import type { Moving } from './gen/Moving';
import type { NewRelationship } from './gen/NewRelationship';
import type { NewWords } from './gen/NewWords';
import type { Offer } from './gen/Offer';
import type { Opened } from './gen/Opened';
import type { PageView } from './gen/PageView';
import type { PacksView } from './gen/PacksView';
import type { PathView } from './gen/PathView';
import type { PlaceView } from './gen/PlaceView';
import type { Places } from './gen/Places';
import type { Planned } from './gen/Planned';
import type { PracticeView } from './gen/PracticeView';
import type { Preferences } from './gen/Preferences';
import type { ProtectionRequest } from './gen/ProtectionRequest';
import type { QuestionDraft } from './gen/QuestionDraft';
import type { QuestionsView } from './gen/QuestionsView';
import type { RecoveryWordsView } from './gen/RecoveryWordsView';
import type { RelationshipCard } from './gen/RelationshipCard';
import type { RelationshipEdit } from './gen/RelationshipEdit';
import type { RelationshipState } from './gen/RelationshipState';
import type { RelationshipView } from './gen/RelationshipView';
import type { Removed } from './gen/Removed';
import type { Restored } from './gen/Restored';
import type { ReviewsView } from './gen/ReviewsView';
import type { RevisionView } from './gen/RevisionView';
import type { Saved } from './gen/Saved';
import type { SessionCard } from './gen/SessionCard';
import type { SessionDraft } from './gen/SessionDraft';
import type { SessionsView } from './gen/SessionsView';
import type { SessionView } from './gen/SessionView';
import type { Setup } from './gen/Setup';
import type { Source } from './gen/Source';
import type { StartUp } from './gen/StartUp';
import type { Strength } from './gen/Strength';
import type { Thought } from './gen/Thought';
import type { BringPreview } from './gen/BringPreview';
import type { Brought } from './gen/Brought';
import type { BroughtBack } from './gen/BroughtBack';
import type { CameView } from './gen/CameView';
import type { Taken } from './gen/Taken';
import type { TakePreview } from './gen/TakePreview';
import type { TakeRequest } from './gen/TakeRequest';
import type { TakeWhat } from './gen/TakeWhat';
import type { TodayView } from './gen/TodayView';
import type { UnlockRequest } from './gen/UnlockRequest';

export { asTrouble, Trouble } from './call';
export * from './backups';
export * from './around';
export * from './finding';
export * from './overTime';
export * from './wheels';

// Starting, keys and folders
/** With the languages the system prefers, best first. */
export const startUp = () => call<StartUp>('start_up', { system: [...navigator.languages] });
/** Said once, when the first screen stands: the window is shown only then. */
export const ready = () => call<null>('ready');
export const about = () => call<About>('about');
/** Takes look, language and keys; the core keeps the rest and answers with all of it. */
export const setPreferences = (preferences: Preferences) =>
  call<Preferences>('set_preferences', { preferences });
export const passphraseStrength = (passphrase: string) =>
  call<Strength>('passphrase_strength', { passphrase });
export const beginSetup = (setup: Setup) => call<RecoveryWordsView>('begin_setup', { setup });
export const finishSetup = (words: string[]) => call<Opened>('finish_setup', { words });
export const cancelSetup = () => call<null>('cancel_setup');
export const unlock = (request: UnlockRequest) => call<Opened>('unlock', { with: request });
export const lock = () => call<null>('lock');
export const chooseJournal = (folder: string) => call<StartUp>('choose_journal', { folder });
/** Takes a journal whose folder is gone off the list; any other stays on it. */
export const forgetJournal = (folder: string) => call<StartUp>('forget_journal', { folder });
export const openSample = () => call<Opened>('open_sample');
export const closeSample = () => call<null>('close_sample');
/** Ends an `unlock` that waits for the computer's keychain: it then rejects. */
export const cancelUnlock = () => call<null>('cancel_unlock');
/** `proof` is the passphrase or the words, where `keys` says that they are asked for. */
export const protectWith = (protection: ProtectionRequest, proof: UnlockRequest | null = null) =>
  call<null>('protect_with', { protection, proof });
export const keys = () => call<KeysView>('keys');
/** New words, shown once; with `key`, for a new key. Nothing changes before `finishWords`. */
export const beginWords = (newWords: NewWords) => call<RecoveryWordsView>('begin_words', { new: newWords });
export const cancelWords = () => call<null>('cancel_words');
/** `onProgress` hears 0 to 1 while a new key is made. */
export function finishWords(words: string[], onProgress: (done: number) => void): Promise<KeysView> {
  const progress = new Channel<number>();
  progress.onmessage = onProgress;
  return call<KeysView>('finish_words', { words, progress });
}
export const checkWords = (words: string) => call<KeysView>('check_words', { words });
export const checkWordsLater = () => call<null>('check_words_later');
export const forgetOldKey = () => call<KeysView>('forget_old_key');
/** What kind of place a folder is, or without one the place new journals go to; null for an ordinary one. */
export const placeOf = (folder: string | null) => call<PlaceView | null>('place', { folder });
/** Somebody is doing something at the window. */
export const stir = () => call<null>('stir');
/** The answer to being asked to lock, when what is on the page could not be saved. */
export const stay = () => call<null>('stay');
/** This was copied from a page: locking takes it off the clipboard. */
export const copied = (text: string) => call<null>('copied', { text });
/** `onProgress` hears 0 to 1. */
export function backUp(to: string, onProgress: (done: number) => void): Promise<BackedUp> {
  const progress = new Channel<number>();
  progress.onmessage = onProgress;
  return call<BackedUp>('back_up', { to, progress });
}
export const restore = (backup: string, words: string, name: string) =>
  call<Opened>('restore', { backup, words, name });

// Taking things out of the journal
export const lookAtTaking = (what: TakeWhat) => call<TakePreview>('look_at_taking', { what });
/** `onProgress` hears 0 to 1. */
export function takeAway(request: TakeRequest, onProgress: (done: number) => void): Promise<Taken> {
  const progress = new Channel<number>();
  progress.onmessage = onProgress;
  return call<Taken>('take_away', { request, progress });
}

// Bringing things in
export const lookAtBringing = (from: string, passphrase: string | null) =>
  call<BringPreview>('look_at_bringing', { from, passphrase });
/** Brings in what was `seen` at the look into it; `onProgress` hears 0 to 1. */
export function bringIn(
  from: string,
  passphrase: string | null,
  seen: string,
  onProgress: (done: number) => void,
): Promise<Brought> {
  const progress = new Channel<number>();
  progress.onmessage = onProgress;
  return call<Brought>('bring_in', { from, passphrase, seen, progress });
}
export const whatCame = () => call<CameView>('what_came');
export const takeBack = (id: string) => call<BroughtBack>('take_back', { id });

// Relationships and the Path
export const places = () => call<Places>('places');
export const today = () => call<TodayView>('today');
export const beginRelationship = (relationship: NewRelationship) =>
  call<RelationshipCard>('begin_relationship', { relationship });
export const path = (relationship: string) => call<PathView>('path', { relationship });
export const tickTask = (relationship: string, task: string, done: boolean) =>
  call<PathView>('tick_task', { relationship, task, done });
/** What to ask before the step. */
export const moving = (relationship: string, phase: string) =>
  call<Moving>('moving', { relationship, phase });
/** What is typed before the step, kept until it is taken. */
export const saveThoughts = (relationship: string, thoughts: Thought[]) =>
  call<Saved>('save_thoughts', { relationship, thoughts });
/** On or back; the answers are kept with the step, blank ones are not. */
export const moveToPhase = (relationship: string, phase: string, thoughts: Thought[] = []) =>
  call<PathView>('move_to_phase', { relationship, phase, thoughts });
/** As it was set up, to be changed. */
export const relationship = (id: string) => call<RelationshipView>('relationship', { id });
export const saveRelationship = (relationship: RelationshipEdit) =>
  call<RelationshipCard>('save_relationship', { relationship });
/** `date` is the day it ended, null for today; `early` without blame. Of the other states both are passed over. */
export const setRelationshipState = (
  id: string,
  state: RelationshipState,
  early = false,
  date: string | null = null,
) => call<RelationshipCard>('set_relationship_state', { id, state, early, date });
/** What would go. The backups in it are not to be had again afterwards. */
export const erasing = (id: string) => call<Erasing>('erasing', { id });
/** For good. */
export const eraseRelationship = (id: string) => call<null>('erase_relationship', { id });
/** Only one this journal made. */
export const deleteBackup = (file: string) => call<null>('delete_backup', { file });

// The contract: what each of the two answered alone, and what they agreed
/** `which` null is the newest. */
export const contract = (relationship: string, which: string | null) =>
  call<ContractView>('contract', { relationship, which });
/** Makes the contract and the entry with the first save. Only the newest can be saved. */
export const saveContract = (relationship: string, side: ContractSide, answers: Answers) =>
  call<Saved>('save_contract', { relationship, side, answers });
export const finishContract = (relationship: string) =>
  call<ContractView>('finish_contract', { relationship });
/** Begins a new one with the words of the last; the last one is kept. */
export const renewContract = (relationship: string) => call<ContractView>('renew_contract', { relationship });

// Sessions
export const sessions = (relationship: string) => call<SessionsView>('sessions', { relationship });
export const session = (id: string) => call<SessionView>('session', { id });
/** Plans a new one, or changes one; one called off is planned again by it. */
export const planSession = (session: SessionDraft) => call<Planned>('plan_session', { session });
/** What might follow a session by the rhythm; nothing of it is planned yet. At most twelve. */
export const sessionsAfter = (session: SessionDraft, many: number) =>
  call<InRow[]>('sessions_after', { session, many });
/** Plans new ones: all of them, or none. */
export const planSessions = (sessions: SessionDraft[]) => call<Planned[]>('plan_sessions', { sessions });
export const cancelSession = (id: string) => call<SessionCard>('cancel_session', { id });
/** It took place. */
export const holdSession = (id: string) => call<SessionCard>('hold_session', { id });
/** Undoes both of these. */
export const planAgain = (id: string) => call<Planned>('plan_again', { id });
/** All of them, or none. What was written for them stays. */
export const deleteSessions = (ids: string[]) => call<null>('delete_sessions', { ids });

/** When to look back together, in what, and what was written before. */
export const reviews = (relationship: string) => call<ReviewsView>('reviews', { relationship });

// Entries
export const offers = (relationship: string | null) => call<Offer[]>('offers', { relationship });
export const beginEntry = (instrument: string, relationship: string | null, session: string | null = null) =>
  call<EntryView>('begin_entry', { instrument, relationship, session });
export const entry = (id: string) => call<EntryView>('entry', { id });
export const saveEntry = (draft: Draft) => call<Saved>('save_entry', { draft });
export const finishEntry = (id: string) => call<EntryView>('finish_entry', { id });
export const reopenEntry = (id: string) => call<EntryView>('reopen_entry', { id });
export const journalList = () => call<JournalView>('journal_list');

// The bin, and what an entry said before
export const binEntry = (id: string) => call<null>('bin_entry', { id });
export const bin = () => call<BinView>('bin');
export const restoreEntry = (id: string) => call<null>('restore_entry', { id });
export const eraseEntry = (id: string) => call<null>('erase_entry', { id });
export const emptyBin = () => call<null>('empty_bin');
export const history = (entry: string) => call<HistoryView>('history', { entry });
export const revision = (id: string) => call<RevisionView>('revision', { id });
/** What the entry says until now is kept; restoring `before` undoes it. */
export const restoreRevision = (entry: string, revision: string) =>
  call<Restored>('restore_revision', { entry, revision });

// The library, the mentor's practice, what is set for this journal
/** With something to find, only the pages that hold every word of it. */
export const library = (find: string | null) => call<LibraryView>('library', { find });
export const libraryPage = (id: string) => call<PageView>('library_page', { id });
/** The documents the words draw on. */
export const sources = () => call<Source[]>('sources');
export const practice = () => call<PracticeView>('practice');
export const journalSettings = () => call<JournalSettings>('journal_settings');
export const setJournalSettings = (settings: JournalSettings) =>
  call<JournalSettings>('set_journal_settings', { settings });

// Goals and actions. Without a relationship: those of my own.
export const goals = (relationship: string | null) => call<GoalsView>('goals', { relationship });
export const saveGoal = (goal: GoalDraft) => call<GoalsView>('save_goal', { goal });
export const moveGoal = (id: string, up: boolean) => call<GoalsView>('move_goal', { id, up });
export const closeGoal = (id: string, state: GoalState, came: string) =>
  call<GoalsView>('close_goal', { id, state, came });
/** Its steps and actions stay, with the goal above it if there is one. */
export const deleteGoal = (id: string) => call<Removed>('delete_goal', { id });
export const saveMilestone = (milestone: MilestoneDraft) => call<GoalsView>('save_milestone', { milestone });
export const reachMilestone = (id: string, reached: boolean) =>
  call<GoalsView>('reach_milestone', { id, reached });
export const deleteMilestone = (id: string) => call<Removed>('delete_milestone', { id });
export const actions = (relationship: string | null) => call<ActionsView>('actions', { relationship });
/** Everything I am to do, with whomever. */
export const myActions = () => call<MyActions>('my_actions');
export const saveAction = (action: ActionDraft) => call<ActionCard>('save_action', { action });
export const closeAction = (id: string, state: ActionState, came: string) =>
  call<ActionCard>('close_action', { id, state, came });
export const deleteAction = (id: string) => call<Removed>('delete_action', { id });
/** Undoes the taking away of a goal, a milestone, an action, a question or a family. Read the screen again after it. */
export const putBack = (removed: Removed) => call<null>('put_back', { removed });

// The question bank
export const questions = () => call<QuestionsView>('questions');
export const starQuestion = (id: string, starred: boolean) => call<null>('star_question', { id, starred });
export const saveOwnQuestion = (question: QuestionDraft) =>
  call<QuestionsView>('save_own_question', { question });
export const saveOwnFamily = (family: FamilyDraft) => call<QuestionsView>('save_own_family', { family });
export const deleteOwnQuestion = (id: string) => call<Removed>('delete_own_question', { id });
/** Its questions go along, and come back with it. */
export const deleteOwnFamily = (id: string) => call<Removed>('delete_own_family', { id });

// Reminders
/** What came due since this was asked last. */
export const remind = () => call<Reminder[]>('remind');
/** A notification of the system's own. Nothing private may stand in it unless the reminder had words. */
export const notify = (title: string, body: string) => call<null>('notify', { title, body });
export const startsAtLogin = () => call<boolean>('starts_at_login');
export const setStartsAtLogin = (wanted: boolean) => call<boolean>('set_starts_at_login', { wanted });
/** Sessions for a calendar program, in a file that is not encrypted. */
export const writeCalendar = (request: CalendarRequest) =>
  call<CalendarWritten>('write_calendar', { request });

// One's own instruments
/** As they were last read: when the journal opened, or when asked to. */
export const packs = () => call<PacksView>('packs');
export const readPacks = () => call<PacksView>('read_packs');
/** Shows their folder in the computer's own program for files; it is there from then on. */
export const openPacks = () => call<null>('open_packs');

// Forms made or changed inside Ithaca
export const forms = () => call<FormsView>('forms');
export const form = (id: string) => call<FormView>('form', { id });
/** A copy of an instrument; of none, an empty form. */
export const beginForm = (from: string | null, title: string) =>
  call<FormView>('begin_form', { from, title });
/** Copies one in that was read from a file. */
export const addForm = (form: Instrument) => call<FormView>('add_form', { form });
/** Kept as it is typed, sound or not. */
export const saveForm = (id: string, form: Instrument) => call<FormSaved>('save_form', { id, form });
/** Changes nothing while there are mistakes in it. */
export const useForm = (id: string) => call<FormView>('use_form', { id });
export const binForm = (id: string) => call<null>('bin_form', { id });
export const restoreForm = (id: string) => call<null>('restore_form', { id });
/** Writes a file that is not encrypted, of the questions only. */
export const shareForm = (id: string, to: string) => call<null>('share_form', { id, to });
export const lookAtForm = (file: string) => call<FormFile>('look_at_form', { file });

/** Hands an address to the person's own browser. Only after they agreed; the core checks the address again. */
export const openLink = (address: string) => call<null>('open_link', { address });

/** Opens the system's dialog to print what the window shows. */
export const printPage = () => call<null>('print_page');
/** Where the sheet that is open was written as a PDF; null when the dialog was closed. Linux only. */
export const savePage = (name: string) => call<string | null>('save_page', { name });

// The system's dialogs, opened by the core. Null when the person closes one without choosing.
export const pickSave = (name: string) =>
  call<string | null>('pick_save', { name: name.replace(/[\u2066-\u2069]/g, '') }); // marks of direction are for sentences
export const pickOpen = () => call<string | null>('pick_open');
export const pickFolder = () => call<string | null>('pick_folder');

/** Calls `handler` when the window is asked to close; the window stays open while it runs, and when it answers false. */
export function onClose(handler: () => Promise<boolean>): Promise<() => void> {
  return getCurrentWindow().onCloseRequested(async (event) => {
    if (!(await handler())) event.preventDefault();
  });
}

/** Calls `now` when the core wants the journal locked (the desk was left, the computer sleeps), and `already` when it has
 *  locked it by itself. */
export function onLock(now: () => void, already: () => void): Promise<() => void> {
  const both = Promise.all([listen('lock-now', now), listen('locked', already)]);
  return both.then((ends) => () => ends.forEach((end) => end()));
}
