-- Load on Daybook. Arguments: call, number of employees, first number, first free Monday (seconds since 1970), file of
-- access tokens, one a line by the number of its owner.
dofile("wrk/common.lua")

local tokens = {}

local function acting(employee, json)
  local headers = {["Authorization"] = "Bearer " .. tokens[employee]}
  if json then
    headers["Content-Type"] = "application/json"
  end
  return headers
end

-- The last person, one more than employees, is HR. Everybody else reads and asks for themselves.
calls = {
  page = function() return wrk.format("GET", "/api/v1/employees?limit=50", acting(employees + 1)) end,
  stats = function() return wrk.format("GET", "/api/v1/dashboard/stats", acting(employees + 1)) end,
  balance = function()
    local employee = math.random(1, employees)
    return wrk.format("GET", "/api/v1/employees/" .. employee .. "/balance", acting(employee))
  end,
  submit = function()
    local employee, days = place(number, employees)
    number = number + 1
    local day = date_after(monday, days)
    return wrk.format("POST", "/api/v1/leave-requests", acting(employee, true),
      '{"leaveType":"annual","startDate":"' .. day .. '","endDate":"' .. day .. '","reason":"load"}')
  end,
  approve = function()
    number = number + 1
    return wrk.format("PUT", "/api/v1/leave-requests/" .. number .. "/approve", acting(employees + 1))
  end,
}

local start = init
function init(args)
  start(args)
  for line in io.lines(args[5]) do
    tokens[#tokens + 1] = line
  end
end
