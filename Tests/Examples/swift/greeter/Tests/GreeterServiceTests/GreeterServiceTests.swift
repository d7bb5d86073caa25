import GreeterService
import ServiceModuleTesting
import Testing

@Test func keepsTheContract() { expectContract(of: GreeterService()) }
