package org.daybook.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.standalone.ImportClient.Outcome;
import org.daybook.standalone.OriginalDatabase.Table;

/**
 * Moves a company from the SQLite file of the original design into a running Daybook: what HR would do with three CSV files.
 * Safe to repeat, as imports are.
 */
final class Migration {

    private final MigrationOptions options;
    private final ImportClient client;
    private final Progress progress;

    Migration(MigrationOptions options, Progress progress) {
        this.options = options;
        this.client = new ImportClient(options.url(), options.user(), options.password());
        this.progress = progress;
    }

    /** @throws Refusal if it ends early; what was brought in before stays */
    void run() {
        try (OriginalDatabase source = new OriginalDatabase(options.file())) {
            Path file = Files.createTempFile("daybook-import", ".csv");
            try {
                Outcome before = null;
                for (Table table : Table.values()) {
                    source.write(table, file);
                    client.signIn();
                    before = options.dryRun()
                            ? client.judge(table.name(), file, before, progress)
                            : client.bring(table.name(), file, progress);
                    tell(table, before);
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new Refusal(Refusal.Reason.DATA_FOLDER, "A temporary file cannot be made.", failed);
        }
    }

    private void tell(Table table, Outcome outcome) {
        progress.say(table + (options.dryRun() ? ", dry run: " : ": ") + outcome.counts());
        progress.say(outcome.report());
        if (!outcome.succeeded()) {
            throw new Refusal(Refusal.Reason.APPLICATION, "The import of " + table + " failed; see above.");
        }
    }
}
