package org.daybook.web.docs;

import static java.util.Map.entry;

import java.util.Map;
import org.daybook.web.docs.Vocabulary.Word;

/** The words about bringing things in and taking them out; see {@link Vocabulary}. */
final class TransferWords {

    static final Map<String, Word> ALL = Map.ofEntries(
            entry("startImport.kind", new Word("What the lines of the file are about.", "EMPLOYEES")),
            entry("dryRun", new Word("true, which is the default: only say what would happen.", "true")),
            entry(
                    "assuming",
                    new Word(
                                    "An earlier dry run: judge the file as if that one had brought its lines in, within "
                                            + "an hour. LEAVE may assume EMPLOYEES, and BALANCES either of them.",
                                    "12")
                            .orNull()),
            entry("what", new Word("What the lines of the file are about.", "employees")),
            entry("state", new Word("How far it has come.", "DONE")),
            entry("bytes", new Word("Size of the file.", "48211", 52_428_800)),
            entry(
                    "sha256",
                    new Word("SHA-256 of the file in hexadecimal digits; null until it is there.", "5f2c9a", 64)
                            .orNull()),
            entry("startedBy", new Word("The person who sent it.", "7")),
            entry("rowsRead", new Word("Lines that have been looked at, without the first one.", "500")),
            entry("added", new Word("Lines that had an effect, or would have one if it is a dry run.", "480")),
            entry("unchanged", new Word("Lines whose content was there already.", "15")),
            entry("differing", new Word("Lines whose content is there with other values, which stay.", "3")),
            entry("refused", new Word("Lines that cannot be taken.", "2")),
            entry("problem", new Word("Why it failed; null if it did not.", "The file is empty.", 1000).orNull()),
            entry("finishedAt", new Word("When it ended; null until then.", "2026-03-01T09:00:30Z").orNull()),
            entry("report", new Word("Where everything is named that was found.", "/api/v1/imports/1/report", 200)));

    /** Enumerations. */
    static final Map<String, String> ENUMS = Map.of(
            "ImportKind",
            "EMPLOYEES: people; LEAVE: requests and what became of them; BALANCES: what people have left of a leave "
                    + "year.",
            "ImportState",
            "RECEIVING: the file is on its way; WAITING: for its turn; READING: lines are looked at; WRITING: what "
                    + "they say is written; DONE: all lines are dealt with; FAILED: it ended early.");

    private TransferWords() {}
}
