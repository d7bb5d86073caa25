import BeTraceCommand
import BeTraceServices

/// The program: the command line, composed with the services of BeTrace.
@main enum Program {
  static func main() { run(services: BeTraceServices.all, example: ExampleWorkspace.files) }
}
