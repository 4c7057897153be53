print("adrgen")
