import BeTraceCommand
import Mailer

@main enum Workbench {
  static func main() { run(services: [Mailer()]) }
}
