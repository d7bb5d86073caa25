extension Value {
  /// A whole Deployment.
  mutating func fillInDeployment() {
    change("spec") { spec in
      spec.fill("replicas", 1)
      spec.fill("strategy", [:])
      spec.change("strategy") { strategy in
        strategy.fillEmpty("type", "RollingUpdate")
        guard strategy["type"] == "RollingUpdate" else { return }
        strategy.fill("rollingUpdate", [:])
        strategy.change("rollingUpdate") { update in
          update.fill("maxUnavailable", "25%")
          update.fill("maxSurge", "25%")
        }
      }
      spec.fill("revisionHistoryLimit", 10)
      spec.fill("progressDeadlineSeconds", 600)
    }
  }

  /// A whole StatefulSet.
  mutating func fillInStatefulSet() {
    change("spec") { spec in
      spec.fill("replicas", 1)
      spec.fillEmpty("podManagementPolicy", "OrderedReady")
      spec.fill("updateStrategy", [:])
      spec.change("updateStrategy") { strategy in
        strategy.fillEmpty("type", "RollingUpdate")
        guard strategy["type"] == "RollingUpdate" else { return }
        strategy.fill("rollingUpdate", [:])
        strategy.change("rollingUpdate") { $0.fill("partition", 0) }
      }
      spec.fill("revisionHistoryLimit", 10)
      spec.fill("persistentVolumeClaimRetentionPolicy", [:])
      spec.change("persistentVolumeClaimRetentionPolicy") { policy in
        policy.fillEmpty("whenDeleted", "Retain")
        policy.fillEmpty("whenScaled", "Retain")
      }
      spec.changeItems("volumeClaimTemplates") { $0.fill("spec", [:]) }
      spec.changeItems("volumeClaimTemplates") { $0.change("spec") { $0.fill("volumeMode", "Filesystem") } }
    }
  }

  /// A whole DaemonSet.
  mutating func fillInDaemonSet() {
    change("spec") { spec in
      spec.fill("updateStrategy", [:])
      spec.change("updateStrategy") { strategy in
        strategy.fillEmpty("type", "RollingUpdate")
        guard strategy["type"] == "RollingUpdate" else { return }
        strategy.fill("rollingUpdate", [:])
        strategy.change("rollingUpdate") { update in
          update.fill("maxUnavailable", 1)
          update.fill("maxSurge", 0)
        }
      }
      spec.fill("revisionHistoryLimit", 10)
    }
  }

  /// The specification of a Job.
  mutating func fillInJob() {
    if self["completions"] == nil, self["parallelism"] == nil { fill("completions", 1) }
    fill("parallelism", 1)
    fill("backoffLimit", 6)
    fill("completionMode", "NonIndexed")
    fill("suspend", false)
    if self["podReplacementPolicy"] == nil {
      fill("podReplacementPolicy", self["podFailurePolicy"] == nil ? "TerminatingOrFailed" : "Failed")
    }
    change("podFailurePolicy") { policy in
      policy.changeItems("rules") { $0.changeItems("onPodConditions") { $0.fillEmpty("status", "True") } }
    }
  }

  /// The specification of a CronJob; its Job gets no defaults yet.
  mutating func fillInCronJob() {
    fillEmpty("concurrencyPolicy", "Allow")
    fill("suspend", false)
    fill("successfulJobsHistoryLimit", 3)
    fill("failedJobsHistoryLimit", 1)
  }
}
