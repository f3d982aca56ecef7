-- What all scripts share. Loaded with dofile: wrk runs from the folder "benchmark".

-- Bijection from a running number to (employee, free day): every pair comes once, neighbours belong to different
-- people. sql/pending.sql and pgbench/submit.sql count in the same way.
local DAYS = 182
local STEP = 7919

function place(number, employees)
  local slot = number * STEP % (DAYS * employees)
  local day = math.floor(slot / employees)
  return 1 + slot % employees, 7 * math.floor(day / 2) + day % 2
end

-- "2026-01-12" for a number of days after the first free Monday, given as seconds since 1970.
function date_after(monday, days)
  return os.date("!%Y-%m-%d", monday + days * 86400)
end

-- Arguments of each load: call, number of employees, first number, first free Monday (seconds since 1970). Scripts set
-- "calls" to functions that make a request.
function init(args)
  employees, number, monday = tonumber(args[2]), tonumber(args[3]), tonumber(args[4])
  request = calls[args[1]]
  math.randomseed(number)
end

-- One line for the report: requests, seconds, errors, p50 and p99 in milliseconds.
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("RESULT %d %.3f %d %.3f %.3f\n", summary.requests, summary.duration / 1e6,
    e.connect + e.read + e.write + e.timeout + e.status, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
