//! Commands about the contract of a relationship: its three texts, signing it, beginning anew, and looking back.

use content::ContractSide;
use journal::Desk;
use journal::views::{Answers, ContractView, ReviewsView, Saved};
use tauri::State;

use crate::error::Outcome;

#[tauri::command(async)]
pub(crate) fn contract(
    desk: State<'_, Desk>,
    relationship: String,
    which: Option<String>,
) -> Outcome<ContractView> {
    Ok(desk.contract(relationship, which)?)
}

#[tauri::command(async)]
pub(crate) fn save_contract(
    desk: State<'_, Desk>,
    relationship: String,
    side: ContractSide,
    answers: Answers,
) -> Outcome<Saved> {
    Ok(desk.save_contract(relationship, side, answers)?)
}

#[tauri::command(async)]
pub(crate) fn finish_contract(
    desk: State<'_, Desk>,
    relationship: String,
) -> Outcome<ContractView> {
    Ok(desk.finish_contract(relationship)?)
}

#[tauri::command(async)]
pub(crate) fn renew_contract(desk: State<'_, Desk>, relationship: String) -> Outcome<ContractView> {
    Ok(desk.renew_contract(relationship)?)
}

#[tauri::command(async)]
pub(crate) fn reviews(desk: State<'_, Desk>, relationship: String) -> Outcome<ReviewsView> {
    Ok(desk.reviews(relationship)?)
}
