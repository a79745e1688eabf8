#pragma once

#include <array>
#include <string_view>

namespace pressmark {

/// What parts two names.
inline constexpr std::array<std::string_view, 14> kAnd = {" and ", " & ",  " und ", " et ",  " y ",
                                                          " e ",   " en ", " i ",   " и ",   " og ",
                                                          " och ", " ve ", " και ", " with "};

/// What is no author, as a whole name in lower case.
inline constexpr std::string_view kNobody[] = {
    "admin",      "administrator", "editor",     "staff",        "unknown",     "null",     "none",
    "author",     "guest",         "anonymous",  "user",         "webmaster",   "default",  "by",
    "no author",  "undefined",     "true",       "false",        "root",        "n/a",      "sponsored",
    "written by", "site admin",    "super user", "guest author", "author name", "news desk"};

/// Words that begin a part that is a note, not a name.
inline constexpr std::array<std::string_view, 65> kNotes = {
    "updated",      "published", "posted",      "last",           "read",         "min",        "minutes",
    "follow",       "email",     "share",       "photo",          "photos",       "video",      "image",
    "written",      "on",        "at",          "special",        "in",           "comments",   "views",
    "uhr",          "lesezeit",  "contact",     "filed",          "about",        "authored",   "researched",
    "find",         "view",      "get",         "expert",         "reviewed",     "first",      "joined",
    "subscription", "our",       "more",        "publish",        "certified",    "licensed",   "head",
    "learn",        "see",       "all",         "ajouter",        "partager",     "orcid",      "co",
    "for",          "personal",  "album",       "the latest",     "publié",       "publiée",    "mis",
    "modifié",      "publicado", "actualizado", "veröffentlicht", "aktualisiert", "pubblicato", "aggiornato",
    "опубликовано", "download"};

/// Words of jobs; with what follows they are no part of a name.
inline constexpr std::array<std::string_view, 53> kJobs = {
    "editor",         "editors",     "reporter",     "reporters",   "writer",     "writers",  "correspondent",
    "correspondents", "contributor", "contributors", "columnist",   "senior",     "staff",    "chief",
    "associate",      "assistant",   "deputy",       "freelance",   "freelancer", "producer", "journalist",
    "redakteur",      "redakteurin", "redaktion",    "managing",    "executive",  "manager",  "director",
    "network",        "기자",        "특파원",       "记者",        "ceo",        "cto",      "cfo",
    "founder",        "cofounder",   "updated",      "published",   "reviewed",   "reviewer", "former",
    "twitter",        "fellow",      "researcher",   "coordinator", "specialist", "analyst",  "posted",
    "publish",        "views",       "photographer", "reporting"};

/// What stands after a name between commas.
inline constexpr std::string_view kDegrees[] = {"md",   "m.d.", "phd", "ph.d.", "rn",  "mph", "dvm",
                                                "bsn",  "mba",  "ma",  "m.a.",  "msc", "cpa", "esq",
                                                "esq.", "dds",  "jd",  "rd",    "facs"};

/// What begins a byline inside a line: "Review by Ann Lee".
inline constexpr std::array<std::string_view, 12> kInnerCues = {
    " by ", " von ", " par ", " por ", " di ", " door ", " av ", " af ", " od ", " By ", " BY ", " Von "};

}  // namespace pressmark
