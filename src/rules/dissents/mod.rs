//! Dissents: *reservation*, *särskilt uttalande*, *ersättaryttrande*, and notes that point to one.
//!
//! ```text
//! opening := kind ("av" | verb "av") persons tail
//! verb    := "anfördes" | "anmäldes" | "avgavs" | "gjordes" | "lämnades"
//! tail    := "enligt följande" "."? | ", se" place | nothing
//! ```
//!
//! | text | |
//! | --- | --- |
//! | `Reservation av Ada Ek (V) enligt följande.` | a dissent |
//! | `Reservation av Ada Ek (V)` | a dissent |
//! | `Reservation av Ada Ek (V), se Reservationer m.m.` | a note |
//! | `Särskilt uttalande gjordes av Ada Ek (V) enligt följande.` | a dissent |
//! | `Ada Ek (V) instämmer i reservationen.` | a dissent that joins another |
//! | `med reservation för ändringar` | running text |
//!
//! Its demands stand first, in the older form behind a formula. The last of them leads to its words:
//!
//! ```text
//! demands      := (introduction point+ | numbered point+) last?
//! introduction := who proposes "att"? (body ("föreslår" "att"? body)? decides)? lead
//! proposes     := "föreslår" | "yrkar" | "hemställer" | …
//! decides      := "beslutar" | "besluta" | …
//! lead         := "följande" | "enligt följande" | "att" | nothing
//! last         := "därutöver" (who "vill")? says "följande"       -- in any order
//! ```
//!
//! | text | |
//! | --- | --- |
//! | `Vi föreslår att kommunstyrelsen beslutar följande.` | introduces points |
//! | `Jag föreslår att borgarrådsberedningen föreslår kommunstyrelsen besluta` | introduces points |
//! | `1. Motionen bifalls.` `att bifalla motionen,` `Motionen bifalls.` | points |
//! | `2. Därutöver anförs följande.` | the last point |
//! | `att därutöver anföra följande Staden växer.` | the last point, which lost its stop |
//! | `Vi föreslår att motionen bifalls.` | words of the dissent |
//!
//! What a dissent joins is told behind its opening or in its first sentence:
//!
//! ```text
//! joins := ("med hänvisning till" | "instämmer i" | "anslöt sig till") owner? noun ("i" body)? ("av" persons)?
//! owner := "sin" | "sitt" | a party's name in the genitive
//! ```
//!
//! | text | joins |
//! | --- | --- |
//! | `… med hänvisning till reservationen i hamnnämnden.` | the reservation made there by the same person or party |
//! | `Partiet instämmer i Moderaternas reservation.` | the reservation of M |
//! | `… med hänvisning till vad som sägs` | nothing |

mod clauses;
mod demand;
mod demands;
mod introduction;
mod joined;
mod opening;
mod words;

pub(crate) use clauses::is_clause_demand;
pub(crate) use demand::demanded;
pub(crate) use demands::{Demands, demands};
pub(crate) use introduction::{
    begins_with_last_demand, introduces, is_introduction, is_open_last_demand,
};
pub(crate) use joined::{Joined, joined};
pub(crate) use opening::{is_blank, is_whole, note, opening, opens, opens_absence, persons};
