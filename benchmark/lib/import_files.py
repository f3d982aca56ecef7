"""Writes EMPLOYEES.csv, LEAVE.csv and BALANCES.csv: a company to be brought in.

Arguments: folder, lines of each file. Ten people report to each manager. A quarter of the people have four weeks of leave
each, two in this year and two in the last; everybody has a balance that differs from the grant.
"""

import sys
from datetime import date, timedelta
from pathlib import Path

folder, lines = Path(sys.argv[1]), int(sys.argv[2])
year = date.today().year


def address(number):
    return f"person{number}@example.com"


def first_monday(of):
    day = date(of, 1, 10)
    return day - timedelta(days=day.weekday())


with open(folder / "EMPLOYEES.csv", "w") as out:
    out.write("email,name,department,joining_date,manager_email\n")
    for n in range(lines):
        manager = address((n - 1) // 10) if n else ""
        out.write(f"{address(n)},Person {n},Department {n % 200},{date(2010, 1, 4) + timedelta(days=n % 4000)},{manager}\n")

with open(folder / "LEAVE.csv", "w") as out:
    out.write("email,leave_type,start_date,end_date,status\n")
    for n in range(lines):
        person, turn = divmod(n, 4)
        monday = first_monday(year - turn % 2) + timedelta(weeks=person % 15 + 20 * (turn // 2))
        out.write(f"{address(person)},annual,{monday},{monday + timedelta(days=4)},APPROVED\n")

with open(folder / "BALANCES.csv", "w") as out:
    out.write("email,leave_type,year,balance\n")
    for n in range(lines):
        out.write(f"{address(n)},annual,{year},{n % 40}.5\n")
