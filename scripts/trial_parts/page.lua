-- For wrk: asks for the paths by turns; a page must answer 200 and hold the mark of one release only.
local paths = { "/", "/about/", "/%E8%B5%84%E6%96%99/%E8%AF%B4%E6%98%8E.html", "/more/0/", "/more/1/", "/health" }
local threads = {}
local turn = 0

function setup(thread)
  thread:set("bad", 0)
  thread:set("mixed", 0)
  table.insert(threads, thread)
end

function request()
  turn = turn + 1
  return wrk.format("GET", paths[turn % #paths + 1])
end

function response(status, headers, body)
  if status ~= 200 then bad = bad + 1 end
  local first
  for mark in body:gmatch("<p>release (.-)</p>") do
    first = first or mark
    if mark ~= first then
      mixed = mixed + 1
      break
    end
  end
end

function done(summary)
  local bad, mixed = 0, 0
  for _, thread in ipairs(threads) do
    bad = bad + thread:get("bad")
    mixed = mixed + thread:get("mixed")
  end
  local e = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"bytes":%d,"microseconds":%d,"bad":%d,"mixed":%d,"connect":%d,"read":%d,"write":%d,"timeout":%d}\n',
    summary.requests, summary.bytes, summary.duration, bad, mixed, e.connect, e.read, e.write, e.timeout))
end
