//! Commands about the question bank: reading it, starring, and questions of one's own.

use journal::Desk;
use journal::views::{FamilyDraft, QuestionDraft, QuestionsView, Removed};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn questions(desk: State<'_, Desk>) -> Outcome<QuestionsView> {
    Ok(desk.questions()?)
}

#[tauri::command(async)]
pub(crate) fn star_question(desk: State<'_, Desk>, id: String, starred: bool) -> Outcome<()> {
    Ok(desk.star_question(id, starred)?)
}

#[tauri::command(async)]
pub(crate) fn save_own_question(
    desk: State<'_, Desk>,
    question: QuestionDraft,
) -> Outcome<QuestionsView> {
    Ok(desk.save_own_question(question)?)
}

#[tauri::command(async)]
pub(crate) fn save_own_family(
    desk: State<'_, Desk>,
    family: FamilyDraft,
) -> Outcome<QuestionsView> {
    Ok(desk.save_own_family(family)?)
}

#[tauri::command(async)]
pub(crate) fn delete_own_question(desk: State<'_, Desk>, id: String) -> Outcome<Removed> {
    Ok(desk.delete_own_question(id)?)
}

#[tauri::command(async)]
pub(crate) fn delete_own_family(desk: State<'_, Desk>, id: String) -> Outcome<Removed> {
    Ok(desk.delete_own_family(id)?)
}
