-- Load on Daybook by people who think: each connection waits before it asks again. Arguments as in daybook.lua.
dofile("wrk/daybook.lua")

function delay()
  return math.random(20, 60)
end
