import AdrgenCLI

await EntryPoint.run()
