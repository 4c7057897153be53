import Testing

@testable import Diagrams

@Suite struct PictureTextTests {
    private let font = PictureFont(size: 12)

    @Test(arguments: [60.0, 100, 184, 400]) func linesFitAndKeepTheText(_ width: Double) {
        let texts = [
            "Reads from and writes to the orders database", "注文を確認し、支払いを処理して、出荷を手配します。",
            "org.example.shop.orders.OrderRepositoryImplementation", "a", "é́é ünïcödé 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
        ]
        for text in texts {
            for lines in [
                TextWrap.lines(text, font, width: width, limit: 100),
                TextWrap.balancedLines(text, font, width: width, limit: 100),
            ] {
                #expect(lines.allSatisfy { font.width($0) <= width }, "\(lines)")
                #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
            }
        }
    }

    @Test func tooManyLinesEndInDots() {
        let text = String(repeating: "word ", count: 100)
        let lines = TextWrap.lines(text, font, width: 100, limit: 3)
        #expect(lines.count == 3 && lines[2].hasSuffix("…") && font.width(lines[2]) <= 100)
        #expect(TextWrap.lines(" \n ", font, width: 100, limit: 3) == [])
        #expect(TextWrap.lines("a\nb", font, width: 100, limit: 3) == ["a", "b"])
    }

    @Test func balancedLinesLeaveNoWordAlone() {
        let lines = TextWrap.balancedLines("Reads from and writes to", font, width: 145, limit: 6)
        #expect(lines.count == 2 && lines[1] != "to")
    }

    @Test func ideographsBreakAnywhereButBeforeTheirPunctuation() {
        let lines = TextWrap.lines("注文、注文。", font, width: 27, limit: 10)
        #expect(lines == ["注文、", "注文。"] || lines.allSatisfy { !"、。".contains($0.first ?? "x") })
        #expect(TextWrap.isRightToLeft("1. שלום") && TextWrap.isRightToLeft("نظام") && !TextWrap.isRightToLeft("a ש"))
    }

    /// WCAG 2.2's formula: black on white is 21, #767676 on white the palest gray with 4.5.
    @Test func contrastIsThatOfWCAG() {
        #expect(Contrast.ratio("#000000", "#ffffff") == 21)
        #expect((Contrast.ratio("#767676", "#ffffff") * 100).rounded() == 454)
        #expect((Contrast.ratio("#777777", "#ffffff") * 100).rounded() == 448)
        #expect((Contrast.ratio("#ff0000", "#ffffff") * 100).rounded() == 400)
        #expect(Contrast.ratio("red", "#ffffff") == 1)
    }

    @Test func anyGroundGetsTextThatCanBeRead() {
        for red in stride(from: 0, through: 255, by: 15) {
            for green in stride(from: 0, through: 255, by: 15) {
                let ground = "#" + [red, green, 128].map { String($0 + 256, radix: 16).dropFirst() }.joined()
                #expect(Contrast.ratio(Contrast.readable("#808080", on: ground), ground) >= Contrast.text)
            }
        }
        #expect(Contrast.readable("#ffff00", on: "#000000") == "#ffff00")
        #expect(Contrast.blend("#000000", opacity: 50, over: "#ffffff") == "#808080")
        #expect(PictureColour("#ffffff", dark: "#000000").paint == "light-dark(#ffffff, #000000)")
    }
}
