package org.daybook.leave.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.leave.ImportKind;
import org.daybook.leave.LeaveTypeView;
import org.daybook.leave.ledger.Account;
import org.daybook.leave.transfer.AccountBooks.Key;

/** Brings in what people have left: corrects each account so that it says what the file says. */
@ApplicationScoped
class BalanceIntake implements Intake, Intake.OfPeople {

    private static final int ABOUT_LINES = 1000;

    @Inject
    private RowStore rows;

    @Inject
    private AssumedPeople newcomers;

    @Inject
    private AccountBooks books;

    @Inject
    private BalancePosting posting;

    private record Told(FileLine line, Cells cells, String email, OpeningBalance balance) {}

    @Override
    public Tally read(ImportJob job, List<FileLine> lines, Directory directory) {
        Tally tally = new Tally();
        Map<String, LeaveTypeView> known =
                directory.types().all().stream().collect(Collectors.toMap(LeaveTypeView::code, Function.identity()));
        List<Told> told = lines.stream().map(line -> parse(line, known)).toList();
        Map<String, Long> found = newcomers.idsOf(
                told.stream().map(Told::email).filter(email -> email != null).collect(Collectors.toSet()),
                job,
                directory);
        List<WaitingRow> waiting = new ArrayList<>();
        told.forEach(each -> {
            Long person = found.get(each.email());
            if (each.email() != null && person == null) {
                each.cells().refuse("email", "unknown-employee", "Nobody in Daybook has this address.");
            }
            if (each.cells().findings().isEmpty()) {
                String key = each.balance().key(person);
                waiting.add(WaitingRow.about(
                        person, each.line(), key, each.balance().cells()));
            } else {
                tally.refused(each.cells().findings());
            }
        });
        rows.add(job.id(), waiting, tally);
        return tally;
    }

    private static Told parse(FileLine line, Map<String, LeaveTypeView> types) {
        Cells cells = new Cells(ImportKind.BALANCES, line);
        String email = cells.email("email", true);
        OpeningBalance balance = OpeningBalance.of(cells);
        OpeningBalancePolicy.checkForm(balance, types.get(balance.leaveType()), cells);
        return new Told(line, cells, email, balance);
    }

    @Override
    public int linesAtOnce() {
        return ABOUT_LINES;
    }

    @Override
    public Step write(ImportJob job, Directory directory) {
        List<WaitingRow> next = rows.aboutNextPeople(job.id(), job.position(), linesAtOnce());
        if (next.isEmpty()) {
            return Step.over(job.position());
        }
        return new Step(write(job, next), next.get(next.size() - 1).employeeId(), false);
    }

    @Override
    public Tally write(ImportJob job, List<WaitingRow> next) {
        Map<Key, Account> accounts =
                books.lock(next.stream().map(WaitingRow::employeeId).collect(Collectors.toSet()));
        Map<WaitingRow, OpeningBalance> told = new LinkedHashMap<>();
        Map<WaitingRow, Account> about = new HashMap<>();
        next.forEach(row -> {
            OpeningBalance balance = OpeningBalance.of(row.cells());
            told.put(row, balance);
            about.put(row, accounts.get(new Key(row.employeeId(), balance.leaveType())));
        });
        return posting.post(job, told, about);
    }
}
