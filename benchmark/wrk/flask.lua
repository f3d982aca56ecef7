-- Load on the Flask reference. Arguments as for daybook.lua. Its seed covers the days around today, so that its free
-- days begin 20 years later.
dofile("wrk/common.lua")

local LATER = 20 * 365 * 86400
local JSON = {["Content-Type"] = "application/json"}
calls = {
  page = function() return wrk.format("GET", "/employees?limit=50") end,
  stats = function() return wrk.format("GET", "/dashboard/stats") end,
  balance = function() return wrk.format("GET", "/employees/" .. math.random(1, employees) .. "/balance") end,
  submit = function()
    local employee, days = place(number, employees)
    number = number + 1
    local day = date_after(monday + LATER, days)
    return wrk.format("POST", "/leave-requests", JSON, '{"employee_id":' .. employee .. ',"start_date":"' .. day
      .. '","end_date":"' .. day .. '","reason":"load"}')
  end,
  approve = function()
    number = number + 1
    return wrk.format("PUT", "/leave-requests/" .. number .. "/approve")
  end,
}
