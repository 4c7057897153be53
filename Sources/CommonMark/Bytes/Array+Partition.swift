extension Array {
    /// Index of the first element for which `isLater` holds; it must hold for all elements after that one too.
    func partition(where isLater: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isLater(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
