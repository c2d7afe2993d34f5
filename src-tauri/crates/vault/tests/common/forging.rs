//! Pages that no database would write, under a key that is known: what a stranger can put into a journal of their own.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::missing_panics_doc
)]

use std::fs;
use std::path::Path;

use aes::Aes256;
use aes::cipher::block_padding::NoPadding;
use aes::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;

pub const PAGE: usize = 4096;
/// At the end of each page: 16 bytes it begins its encryption with, and 64 that prove it.
const PROOF: usize = 16 + 64;
/// Of a page, for the database itself.
pub const ROOM: usize = PAGE - PROOF;
/// In place of the first letters of the file stands what its key is salted with.
const SALT: usize = 16;

/// Deciphers a database page by page, lets them be changed, and enciphers them again, each proved as it should be. Of the
/// first page, the first 16 bytes are not the database's.
pub fn forge(database: &Path, key: &str, change: impl FnOnce(&mut Vec<Vec<u8>>)) {
    let key: Vec<u8> = (0..32)
        .map(|at| u8::from_str_radix(&key[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    let key: [u8; 32] = key.try_into().unwrap();
    let file = fs::read(database).unwrap();
    let salt: [u8; SALT] = file[..SALT].try_into().unwrap();
    let mut pages: Vec<Vec<u8>> = file.chunks(PAGE).map(<[u8]>::to_vec).collect();
    for (at, page) in pages.iter_mut().enumerate() {
        let begins: [u8; 16] = page[ROOM..ROOM + 16].try_into().unwrap();
        let sealed = &mut page[salted(at)..ROOM];
        let opened = cbc::Decryptor::<Aes256>::new(&key.into(), &begins.into());
        opened.decrypt_padded::<NoPadding>(sealed).unwrap();
    }
    change(&mut pages);
    let prover = prover(&key, &salt);
    for (at, page) in pages.iter_mut().enumerate() {
        page.resize(PAGE, 0);
        let begins: [u8; 16] = page[ROOM..ROOM + 16].try_into().unwrap();
        let plain = &mut page[salted(at)..ROOM];
        let length = plain.len();
        let sealed = cbc::Encryptor::<Aes256>::new(&key.into(), &begins.into());
        sealed.encrypt_padded::<NoPadding>(plain, length).unwrap();
        let mut proof = Hmac::<Sha512>::new_from_slice(&prover).unwrap();
        proof.update(&page[salted(at)..ROOM + 16]);
        proof.update(&u32::try_from(at + 1).unwrap().to_le_bytes());
        page[ROOM + 16..].copy_from_slice(&proof.finalize().into_bytes());
    }
    pages[0][..SALT].copy_from_slice(&salt);
    fs::write(database, pages.concat()).unwrap();
}

fn salted(page: usize) -> usize {
    if page == 0 { SALT } else { 0 }
}

/// PBKDF2 with two rounds of HMAC-SHA-512, cut to 32 bytes.
fn prover(key: &[u8; 32], salt: &[u8; SALT]) -> [u8; 32] {
    let round = |data: &[u8]| {
        let mut mac = Hmac::<Sha512>::new_from_slice(key).unwrap();
        mac.update(data);
        mac.finalize().into_bytes()
    };
    let mut begin: Vec<u8> = salt.iter().map(|byte| byte ^ 0x3a).collect();
    begin.extend([0, 0, 0, 1]);
    let first = round(&begin);
    let second = round(&first);
    std::array::from_fn(|at| first[at] ^ second[at])
}

/// Puts a tree at the root `page` (from 1) whose every branch is the same one, `deep` pages deep: whoever walks through it
/// comes by its one leaf more often than there is time for.
pub fn braid(pages: &mut Vec<Vec<u8>>, page: usize, deep: usize) {
    let leaf = pages.len() + 1;
    let mut bottom = pages[page - 1].clone();
    if page == 1 {
        // Its cells point from the page's beginning, so only its head moves.
        let cells = usize::from(u16::from_be_bytes([bottom[103], bottom[104]]));
        bottom.copy_within(100..108 + 2 * cells, 0);
    }
    pages.push(bottom);
    for level in 0..deep {
        let below = u32::try_from(leaf + level).unwrap();
        if level + 1 < deep {
            pages.push(branches(vec![0; PAGE], 0, below));
        } else {
            let head = if page == 1 { 100 } else { 0 };
            pages[page - 1] = branches(pages[page - 1].clone(), head, below);
        }
    }
    let all = u32::try_from(pages.len()).unwrap().to_be_bytes();
    pages[0][28..32].copy_from_slice(&all);
}

/// An inner page of a table that leads to the same page again and again.
fn branches(mut page: Vec<u8>, head: usize, below: u32) -> Vec<u8> {
    const MANY: usize = 200;
    const CELL: usize = 6;
    page[head..ROOM].fill(0);
    let begin = ROOM - MANY * CELL;
    page[head] = 5;
    page[head + 3..head + 5].copy_from_slice(&u16::try_from(MANY).unwrap().to_be_bytes());
    page[head + 5..head + 7].copy_from_slice(&u16::try_from(begin).unwrap().to_be_bytes());
    page[head + 8..head + 12].copy_from_slice(&below.to_be_bytes());
    for cell in 0..MANY {
        let at = begin + cell * CELL;
        page[at..at + 4].copy_from_slice(&below.to_be_bytes());
        // The number of a row, in two bytes.
        page[at + 4] = 0x81 + u8::try_from(cell / 128).unwrap();
        page[at + 5] = u8::try_from(cell % 128).unwrap();
        let points = u16::try_from(at).unwrap().to_be_bytes();
        let place = head + 12 + 2 * cell;
        page[place..place + 2].copy_from_slice(&points);
    }
    page
}

/// Puts into the table at the root `page` (from 1), which has a number and a text, eight rows whose text is some `length` bytes
/// long and stands on one page that leads to itself.
pub fn loop_values(pages: &mut Vec<Vec<u8>>, page: usize, length: usize) {
    /// Of a long value, what stands in its row at least.
    const HERE: usize = (ROOM - 12) * 32 / 255 - 23;
    const MANY: usize = 8;
    pages.push(vec![b'x'; PAGE]);
    let more = u32::try_from(pages.len()).unwrap().to_be_bytes();
    let last = page_of(pages.len());
    pages[last][..4].copy_from_slice(&more);
    let all = HERE + length / (ROOM - 4) * (ROOM - 4);
    // The number of the row is its key; what is said of the text is how long it is.
    let head = [vec![0, 0], number(13 + 2 * (all - 6))].concat();
    assert_eq!(head.len(), 6);
    let leaf = &mut pages[page_of(page)];
    leaf[..ROOM].fill(0);
    leaf[0] = 13;
    let mut begin = ROOM;
    for row in 0..MANY {
        let mut cell = [number(all), number(row + 1), head.clone()].concat();
        let says = cell.len() - head.len();
        cell[says] = 6;
        cell.resize(says + HERE, b'x');
        cell.extend(more);
        begin -= cell.len();
        leaf[begin..begin + cell.len()].copy_from_slice(&cell);
        let points = u16::try_from(begin).unwrap().to_be_bytes();
        leaf[8 + 2 * row..10 + 2 * row].copy_from_slice(&points);
    }
    leaf[3..5].copy_from_slice(&u16::try_from(MANY).unwrap().to_be_bytes());
    leaf[5..7].copy_from_slice(&u16::try_from(begin).unwrap().to_be_bytes());
    let count = u32::try_from(pages.len()).unwrap().to_be_bytes();
    pages[0][28..32].copy_from_slice(&count);
}

/// Where the page with this number stands.
fn page_of(number: usize) -> usize {
    number - 1
}

/// A number as `SQLite` writes it, seven bits in a byte.
fn number(number: usize) -> Vec<u8> {
    let mut bytes = vec![u8::try_from(number & 0x7f).unwrap()];
    let mut rest = number >> 7;
    while rest > 0 {
        bytes.insert(0, 0x80 | u8::try_from(rest & 0x7f).unwrap());
        rest >>= 7;
    }
    bytes
}
