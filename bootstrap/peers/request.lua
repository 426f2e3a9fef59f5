-- wrk ... URL -- METHOD BODY [HEADER VALUE]...: sends one and the same request, and prints the results on one line.

function init(arguments)
  wrk.method = arguments[1]
  wrk.body = arguments[2] ~= '' and arguments[2] or nil
  for i = 3, #arguments - 1, 2 do
    wrk.headers[arguments[i]] = arguments[i + 1]
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('RESULT %d %.6f %.3f %.3f %d %d\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
