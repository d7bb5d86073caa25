import BeTraceCommand
import GreeterService
import Mailer

@main enum Workbench {
  static func main() { run(services: [GreeterService(), Mailer()]) }
}
