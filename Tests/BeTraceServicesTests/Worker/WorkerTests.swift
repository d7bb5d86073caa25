import Testing

@Suite struct WorkerTests {
  @Test(arguments: [1, 64])
  func theProgramIsToldHowManyJobsToWorkOn(_ concurrency: Int) {
    let deployment = Rendering.yaml("worker", #"{"concurrency": \#(concurrency)}"#, kind: "Deployment")
    #expect(deployment.contains("- name: WORKER_CONCURRENCY\n              value: \"\(concurrency)\"\n"))
  }

  @Test(arguments: [0, 65])
  func concurrencyHasBounds(_ concurrency: Int) {
    #expect(
      Rendering.errors("worker", #"{"concurrency": \#(concurrency)}"#) == [
        "'concurrency' must be 1 to 64, not \(concurrency)"
      ])
  }

  @Test func refusesAnIngress() {
    #expect(
      Rendering.errors("worker", #"{"ingress": {"host": "worker.example.com"}}"#) == [
        "'ingress' must be null, not an object: a worker takes no requests"
      ])
  }
}
