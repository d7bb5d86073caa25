import Testing

@testable import BeTraceCommand

@Suite struct MailboxTests {
  @Test func messagesAreTakenOnceAndInOrder() {
    let mailbox = Mailbox<Int>()
    mailbox.post(1)
    mailbox.post(2)
    #expect(mailbox.take() == [1, 2])
    #expect(mailbox.take().isEmpty)
  }

  @Test func messagesOfManyThreadsAllArrive() async {
    let mailbox = Mailbox<Int>()
    await withTaskGroup { group in
      for number in 0..<100 { group.addTask { mailbox.post(number) } }
    }
    #expect(mailbox.take().sorted() == Array(0..<100))
  }
}
