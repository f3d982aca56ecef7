"""Writes the result of a run as Markdown. Ends with 1 if the run is void."""
import datetime
import os
import platform
import re
import statistics
import subprocess
import sys

CALLS = {"page": "employee page of 50", "balance": "balance", "stats": "dashboard stats", "submit": "submit",
         "approve": "approve"}
LIMITS = {"page": 3, "balance": 3, "stats": 4, "submit": 10, "approve": 10}


def output(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip()


def read(path, keys):
    """Groups "KEY... requests/s p50 p99 errors" lines by their keys."""
    groups = {}
    with open(path) as lines:
        for line in lines:
            words = line.split()
            groups.setdefault(tuple(words[:keys]), []).append([float(word) for word in words[keys:]])
    return groups


def medians(rounds):
    rate, p50, p99, errors = zip(*rounds)
    return statistics.median(rate), statistics.median(p50), statistics.median(p99), int(sum(errors))


def figures(samples):
    counts = sorted({int(key[2]) for key in samples})
    print("| call | connections | Daybook requests/s | p50 ms | p99 ms | Flask requests/s | p50 ms | p99 ms "
          "| pgbench transactions/s | p50 ms | p99 ms | to Flask | to pgbench | errors |")
    print("|---|--:" + "|--:" * 12 + "|")
    errors_in_all = 0
    for call, name in CALLS.items():
        for count in counts:
            ours, flask, limit = (medians(samples[system, call, str(count)])
                                  for system in ("daybook", "flask", "pgbench"))
            errors = ours[3] + flask[3] + limit[3]
            errors_in_all += errors
            row = [name, count]
            for rate, p50, p99, _ in (ours, flask, limit):
                row += [f"{rate:,.0f}", f"{p50:.1f}", f"{p99:.1f}"]
            row += [f"{ours[0] / flask[0]:.2f}", f"{ours[0] / limit[0]:.2f}", errors]
            print("| " + " | ".join(map(str, row)) + " |")
    return errors_in_all


def targets(samples, scales):
    def ratio(call, count, other):
        return (medians(samples["daybook", call, count])[0] / medians(samples[other, call, count])[0])

    counts = sorted({key[2] for key in samples}, key=int)
    eight = "8" if "8" in counts else counts[0]
    smallest = {call: min(ratio(call, count, "flask") for count in counts) for call in CALLS}
    print("| target | reached |\n|---|---|")
    print("| ahead of Flask on all five calls (lowest ratio over the connections) | "
          + ", ".join(f"{call} {value:.2f}" for call, value in smallest.items()) + " |")
    print("| submit and approve at 0.30 of pgbench or more (8 connections) | "
          + ", ".join(f"{call} {ratio(call, eight, 'pgbench'):.2f}" for call in ("submit", "approve")) + " |")
    print("| p99 below 30 ms at 8 connections | "
          + ", ".join(f"{call} {medians(samples['daybook', call, eight])[2]:.1f}" for call in CALLS) + " |")
    base = medians(scales[min(scales, key=lambda key: int(key[0]))])[0]
    print("| cost of a submission flat within 20 % | "
          + ", ".join(f"{int(key[0]):,} people {base / medians(rounds)[0]:.2f}" for key, rounds in scales.items()) + " |")


def scale_table(scales):
    print("| employees | requests/s | p50 ms | p99 ms | cost to the smallest | errors |\n|--:|--:|--:|--:|--:|--:|")
    base = None
    errors_in_all = 0
    for key, rounds in scales.items():
        rate, p50, p99, errors = medians(rounds)
        base = base or rate
        errors_in_all += errors
        print(f"| {int(key[0]):,} | {rate:,.0f} | {p50:.1f} | {p99:.1f} | {base / rate:.2f} | {errors} |")
    return errors_in_all


def conditions(employees, per_employee, rounds, seconds, warm_up):
    with open("/proc/meminfo") as lines:
        memory = int(next(lines).split()[1]) / 1048576
    with open("/proc/cpuinfo") as lines:
        model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown")
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    with open(os.path.join(root, "pom.xml")) as text:
        payara = re.search("<payara.micro.version>(.*)</", text.read()).group(1)
    flask = output("dpkg-query", "-W", "-f", "${Package} ${Version}, ", "python3-flask", "gunicorn", "python3-psycopg2")
    wrk = re.search(r"wrk \S+", output("wrk", "-v")).group(0)
    java = output("java", "-version").splitlines()[1]
    # The rest of it names the machine rather than the kernel.
    kernel = ".".join(platform.release().split(".")[:2])
    print(f"- {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC, "
          f"commit {output('git', 'rev-parse', '--short', 'HEAD')}\n"
          f"- {os.cpu_count()} cores ({model}), {memory:.0f} GiB, Linux {kernel}; load generator on the same"
          " machine\n"
          f"- PostgreSQL {output('psql', '-XAtd', 'postgres', '-c', 'SHOW server_version')}, one server for all;"
          " fsync on, shared_buffers 1 GB\n"
          f"- Payara Micro {payara}, {java}, one node, pool of 8\n"
          f"- {flask}4 workers of 4 threads\n"
          f"- {wrk}, one thread; pgbench -M prepared, as many clients as connections, at most 8\n"
          f"- {employees} employees with {per_employee} requests each; before each round of submit and approve the rows"
          " of the round before are taken away\n"
          f"- {warm_up} s of warm-up; then {rounds} rounds of {seconds} s each, the three systems in turn; medians")


def main(work, employees, per_employee, rounds, seconds, warm_up):
    samples = read(os.path.join(work, "samples"), 3)
    scales = read(os.path.join(work, "scales"), 1)
    print("# Results of the last run of benchmark/run\n")
    conditions(employees, per_employee, rounds, seconds, warm_up)
    print("\n## Daybook, Flask, pgbench\n")
    errors = figures(samples)
    print("\n## Submissions in companies of different size (8 connections)\n")
    errors += scale_table(scales)
    print("\n## Statements of one call\n\n| call | statements | at most |\n|---|--:|--:|")
    with open(os.path.join(work, "statements")) as lines:
        counted = dict(line.split() for line in lines)
    for call, name in CALLS.items():
        print(f"| {name} | {counted.get(call, '?')} | {LIMITS[call]} |")
    print("\n## Targets\n")
    targets(samples, scales)
    if errors:
        print(f"\n**This run is void: {errors} requests failed.**")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
