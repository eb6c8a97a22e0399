"""zones"""
import streamlit as st
from components import frame
frame.header("zones")
st.file_uploader("选择文件")
