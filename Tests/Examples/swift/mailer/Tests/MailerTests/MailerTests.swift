import Mailer
import ServiceModuleTesting
import Testing

@Test func keepsTheContract() { expectContract(of: Mailer()) }
