import BeTraceCore

/// Probes of the endpoints that a service says it has. Times are in seconds; `failures` in a row count.
extension Probe {
  /// Holds the other probes back until the service has started, for two and a half minutes unless told otherwise.
  static func startup(_ health: HealthEndpoints, period: Int = 5, failures: Int = 30) -> Probe? {
    health.handler(health.startup ?? health.liveness).map {
      Probe($0, periodSeconds: period, timeoutSeconds: 2, failureThreshold: failures)
    }
  }

  /// Restarts the container in the end; more patient than readiness, as a restart rarely helps a busy service.
  static func liveness(
    _ health: HealthEndpoints, delay: Int? = nil, period: Int = 10, timeout: Int = 2, failures: Int = 6
  ) -> Probe? {
    health.handler(health.liveness).map {
      Probe(
        $0, initialDelaySeconds: delay, periodSeconds: period, timeoutSeconds: timeout, failureThreshold: failures)
    }
  }

  /// Keeps requests away while the service cannot answer them.
  static func readiness(
    _ health: HealthEndpoints, delay: Int? = nil, period: Int = 5, timeout: Int = 2, failures: Int = 3
  ) -> Probe? {
    health.handler(health.readiness).map {
      Probe(
        $0, initialDelaySeconds: delay, periodSeconds: period, timeoutSeconds: timeout, failureThreshold: failures)
    }
  }
}

extension HealthEndpoints {
  /// What asks for `path` on the port that answers; nil if there is no such path.
  fileprivate func handler(_ path: String?) -> Probe.Handler? {
    guard let path, let port else { return nil }
    return .httpGet(path: path, port: .text(port))
  }
}
