"""upload"""
import streamlit as st
from components import frame
frame.header("upload")
st.file_uploader("选择文件")
