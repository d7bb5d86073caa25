import BeTraceCore

/// Probes of the endpoints that a service says it has. Times are in seconds; `failures` in a row count.
extension Probe {
  /// Holds the other probes back until the service has started, for two and a half minutes unless told otherwise.
  static func startup(_ health: HealthEndpoints, period: Int = 5, failures: Int = 30) -> Probe {
    Probe(
      .get(health.startup ?? health.liveness, health), periodSeconds: period, timeoutSeconds: 2,
      failureThreshold: failures)
  }

  /// Restarts the container in the end; more patient than readiness, as a restart rarely helps a busy service.
  static func liveness(
    _ health: HealthEndpoints, delay: Int? = nil, period: Int = 10, timeout: Int = 2, failures: Int = 6
  ) -> Probe {
    Probe(
      .get(health.liveness, health), initialDelaySeconds: delay, periodSeconds: period, timeoutSeconds: timeout,
      failureThreshold: failures)
  }

  /// Keeps requests away while the service cannot answer them.
  static func readiness(
    _ health: HealthEndpoints, delay: Int? = nil, period: Int = 5, timeout: Int = 2, failures: Int = 3
  ) -> Probe {
    Probe(
      .get(health.readiness, health), initialDelaySeconds: delay, periodSeconds: period, timeoutSeconds: timeout,
      failureThreshold: failures)
  }
}

extension Probe.Handler {
  fileprivate static func get(_ path: String, _ health: HealthEndpoints) -> Self {
    .httpGet(path: path, port: .text(health.port))
  }
}
